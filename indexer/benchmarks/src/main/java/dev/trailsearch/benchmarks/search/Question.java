package dev.trailsearch.benchmarks.search;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import dev.trailsearch.search.investigate.firstseen.UnusualValues;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What people ask, each time a little differently, so that no answer is one from before, but where
 * just that is asked for.
 */
enum Question {
  FACET_PAGE("six facets, histogram, 50 events; all time") {
    @Override
    Asked ask(SearchService service, int turn) {
      return answered(service, page(once(region(turn), turn)));
    }
  },
  FACET_PAGE_AGAIN("the same page once more, all time") {
    @Override
    Asked ask(SearchService service, int turn) {
      return answered(service, page(region(0)));
    }
  },
  FACET_PAGE_DAY("such a page, of one day") {
    @Override
    Asked ask(SearchService service, int turn) {
      String day = "2026-03-%02d".formatted(1 + turn % 28);
      return answered(service, page(once("", turn)).over(TimeRange.of(day, day)));
    }
  },
  HISTOGRAM("histogram alone, all time") {
    @Override
    Asked ask(SearchService service, int turn) {
      String query = once("failed:true NOT " + region(turn), turn);
      return answered(
          service,
          SearchRequest.of(query).withHistogram().at(new PageRequest(0, Sort.NEWEST, null)));
    }
  },
  TEXT("two words of the full text, 50 events") {
    @Override
    Asked ask(SearchService service, int turn) {
      return answered(service, SearchRequest.of(once("denied " + word(turn), turn)));
    }
  },
  PHRASE("a phrase, 50 events") {
    @Override
    Asked ask(SearchService service, int turn) {
      String query = once("\"assumed role\" " + word(turn), turn);
      return answered(service, SearchRequest.of(query));
    }
  },
  PARAMETER("one value of a request parameter, 50 events") {
    @Override
    Asked ask(SearchService service, int turn) {
      String query = "requestParameters.maxResults:" + (turn % 2 == 0 ? "100" : "50");
      return answered(service, SearchRequest.of(once(query, turn)));
    }
  },
  PARAMETER_FACET("the most frequent values of a request parameter") {
    @Override
    Asked ask(SearchService service, int turn) {
      return answered(
          service,
          SearchRequest.of(once("NOT " + region(turn), turn))
              .countedBy(List.of(FacetRequest.of("requestParameters.bucketName")))
              .at(new PageRequest(0, Sort.NEWEST, null)));
    }
  },
  DEEP_PAGE("the page after 10,000 events, of 50") {
    @Override
    Asked ask(SearchService service, int turn) {
      SearchRequest request = SearchRequest.of(once("", turn));
      String cursor = null;
      for (int page = 0; page < 10; page++) {
        SearchResult before =
            service.search(request.at(new PageRequest(1_000, Sort.NEWEST, cursor)));
        cursor = before.next();
      }
      return answered(service, request.at(new PageRequest(50, Sort.NEWEST, cursor)));
    }
  },
  FIRST_SEEN("actions first seen within a day, against 30 days before") {
    @Override
    Asked ask(SearchService service, int turn) {
      String day = "2026-03-%02dT%%s:%02dZ".formatted(1 + turn % 28, turn % 60);
      TimeRange range = TimeRange.of(day.formatted("00:00"), day.formatted("23:59"));
      FirstSeenRequest request = FirstSeenRequest.of("action", range);
      long begin = System.nanoTime();
      boolean _ = new UnusualValues(service).firstSeen(request).values().isEmpty();
      return new Asked(since(begin), -1);
    }
  };

  private static final List<String> REGIONS =
      List.of("eu-west-1", "us-east-1", "us-west-2", "eu-central-1", "ap-southeast-2");

  private static final List<String> WORDS =
      List.of("bucket", "role", "policy", "instance", "key", "user", "table", "function");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  /** For the table. */
  String words() {
    return words;
  }

  /** Asks, for the nth time. */
  abstract Asked ask(SearchService service, int turn);

  private static String region(int turn) {
    return "region:" + REGIONS.get(turn % REGIONS.size());
  }

  private static String word(int turn) {
    return WORDS.get(turn % WORDS.size());
  }

  /** The same answer to a question that was not asked before: the engine keeps what it counted. */
  private static String once(String query, int turn) {
    return query + " NOT user:nobody" + turn;
  }

  private static SearchRequest page(String query) {
    return SearchRequest.of(query)
        .withHistogram()
        .countedBy(
            List.of(
                FacetRequest.of("service"),
                FacetRequest.of("action"),
                FacetRequest.of("user"),
                FacetRequest.of("ip"),
                FacetRequest.of("error"),
                FacetRequest.of("account")));
  }

  private static Asked answered(SearchService service, SearchRequest request) {
    long begin = System.nanoTime();
    SearchResult result = service.search(request);
    return new Asked(since(begin), result.took());
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
