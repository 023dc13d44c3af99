package news.standfirst.bench.pages;

/**
 * Readers' searches, one after the other: {@code SearchBench PORT SEARCHES}. A third asks for one
 * word as common as words are, a third for two, a third for a rare one with a common one.
 */
public final class SearchBench {
  private static final int WARM_UP = 300;

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    int searches = Integer.parseInt(arguments[1]);
    var prose = new Prose(4_711);
    var times = new Times();
    long found = 0;
    try (var reader = new Line(Integer.parseInt(arguments[0]))) {
      for (int i = 0; i < WARM_UP + searches; i++) {
        var words =
            switch (i % 3) {
              case 0 -> prose.word();
              case 1 -> prose.word() + "+" + prose.word();
              default -> prose.rareWord() + "+" + prose.word();
            };
        var answer = reader.plain("/en/search?q=" + words).expect(200);
        if (i >= WARM_UP) {
          times.add(answer.nanos());
          found += answer.body().contains("<article") ? 1 : 0;
        }
      }
    }
    System.out.println("search: " + times + ", with hits: " + found);
  }
}
