package dev.trailsearch.indexer.event;

/**
 * What a key says of the values under it.
 *
 * @param secret they are never searchable
 * @param words they are worth finding as words where the key stands in the envelope
 * @param parameterWords the same where it stands among the parameters
 * @param parts CamelCase names in them are found by their parts
 * @param resource they name a resource where the key is that of a request parameter
 * @param account twelve digits in them are an account's id
 * @param dotted it may lead to the same place as several keys
 */
record KeyTraits(
    boolean secret,
    boolean words,
    boolean parameterWords,
    boolean parts,
    boolean resource,
    boolean account,
    boolean dotted) {

  static KeyTraits of(String key) {
    return new KeyTraits(
        Secrets.isSecret(key),
        FullText.isWorthFinding(key),
        FullText.isWorthFindingInParameters(key),
        !key.equals("userAgent"),
        Resources.isNamedBy(key),
        Account.isNamedBy(key),
        key.indexOf('.') >= 0);
  }
}
