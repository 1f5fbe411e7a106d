package dev.trailsearch.search.investigate.principal;

import java.util.regex.Pattern;

/** The forms that AWS documents for its ids. */
final class PrincipalForms {

  static final Pattern ACCESS_KEY = Pattern.compile("(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,124}");

  static final Pattern UNIQUE_ID =
      Pattern.compile("(AIDA|AROA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA)[A-Z0-9]{7,124}(:.*)?");

  static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** Longer values are not indexed. */
  static final int LONGEST = 1_024;

  private PrincipalForms() {}
}
