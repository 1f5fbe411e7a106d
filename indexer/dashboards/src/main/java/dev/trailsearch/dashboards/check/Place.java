package dev.trailsearch.dashboards.check;

import dev.trailsearch.dashboards.saved.SavedObject;

/// An object and where it stands.
record Place(String file, int line, SavedObject object) {}
