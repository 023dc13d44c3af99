package news.standfirst;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody may write who wants a reader's browser to run it: every text calls {@code hit} with
 * its own place in the list. Made by combining, so that a new tag, handler, disguise or breakout
 * multiplies; each closes what it opens, so that several may stand in one text.
 */
final class HostileWords {
  private static final List<String> ELEMENTS =
      List.of(
          "<img src=x onerror=CALL>",
          "<svg onload=CALL></svg>",
          "<video src=x onerror=CALL></video>",
          "<audio src=x onerror=CALL></audio>",
          "<details open ontoggle=CALL>x</details>",
          "<input autofocus onfocus=CALL>",
          "<select autofocus onfocus=CALL></select>",
          "<textarea autofocus onfocus=CALL></textarea>",
          "<button autofocus onfocus=CALL>x</button>",
          "<p tabindex=0 autofocus onfocus=CALL>x</p>",
          "<marquee onstart=CALL>x</marquee>",
          "<iframe onload=CALL></iframe>",
          "<object data=x onerror=CALL></object>",
          "<embed src=x onload=CALL>",
          "<body onload=CALL onpageshow=CALL>",
          "<link rel=stylesheet href=x onerror=CALL>",
          "<style onload=CALL></style>",
          "<script src=x onerror=CALL></script>",
          "<b style=animation-name:x onanimationstart=CALL>x</b>",
          "<svg><animate onbegin=CALL attributeName=x dur=1s></animate></svg>",
          "<svg><set onbegin=CALL attributeName=x to=y></set></svg>",
          "<math><mtext onclick=CALL>x</mtext></math>",
          "<em onpointerover=CALL style=position:fixed;inset:0>x</em>",
          "<strong onclick=CALL class=hostile>x</strong>");

  private static final List<String> WAYS_TO_CALL =
      List.of("hit(N)", "\"hit(N)\"", "'hit(N)'", "&#104;&#x69;t(N)", "\"\nhit(N)\n\"", "`hit(N)`");

  private static final List<String> WAYS_OUT =
      List.of(
          "\">",
          "'>",
          "`>",
          "\" x='>",
          "</p>",
          "</title>",
          "</textarea>",
          "</script>",
          "</style>",
          "</noscript>",
          "</template>",
          "</iframe>",
          "</xmp>",
          "-->",
          "--!>",
          "]]>",
          "*/",
          "\\\">",
          "\u2028",
          "\u2029\n",
          "&quot;>",
          "%22%3E");

  private static final List<String> WHAT_FOLLOWS =
      List.of(
          "<script>hit(N)</script>",
          "<ScRiPt\n>hit(N)</sCrIpT\t>",
          "<img/src=x/onerror=hit(N)>",
          "<svg/onload=hit(N)></svg>");

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:hit(N)",
          "JaVaScRiPt:hit(N)",
          "java\tscript:hit(N)",
          "java\nscript:hit(N)",
          " \u0001javascript:hit(N)",
          "&#106;avascript:hit(N)",
          "java&Tab;script&colon;hit(N)",
          "javascript://x.example/%0ahit(N)",
          "javascript:%68it(N)//https://x.example/",
          "vbscript:hit(N)",
          "data:text/html,<script>parent.hit(N)</script>",
          "data:text/html;base64,CODE",
          "data:image/svg+xml,<svg onload=parent.hit(N)></svg>",
          "\u2028javascript:hit(N)",
          "view-source:javascript:hit(N)",
          "feed:javascript:hit(N)");

  private static final List<String> CARRIERS =
      List.of(
          "<a href='AT'>x</a>",
          "<iframe src='AT'></iframe>",
          "<form action='AT'><button>x</button></form>",
          "<button form=x formaction='AT'>x</button>",
          "<object data='AT'></object>",
          "<embed src='AT'>",
          "<svg><a xlink:href='AT'><text>x</text></a></svg>",
          "<math href='AT'>x</math>",
          "<map><area href='AT'></map>",
          "<img src='AT'>",
          "<video poster='AT'></video>",
          "<meta http-equiv=refresh content='0;url=AT'>");

  private static final List<String> OTHERS =
      List.of(
          // Out of a value of an attribute, without leaving its tag.
          "\" autofocus onfocus=hit(N) x=\"",
          "' autofocus onfocus='hit(N)",
          "x onerror=hit(N) ",
          "\" style=\"animation-name:x\" onanimationstart=\"hit(N)\" \"",
          "\"onmouseover=hit(N)//",
          // Pages within pages.
          "<iframe srcdoc='<script>parent.hit(N)</script>'></iframe>",
          "<iframe srcdoc=\"&lt;img src=x onerror=parent.hit(N)&gt;\"></iframe>",
          "<template><img src=x onerror=hit(N)></template>",
          "<div><template shadowrootmode=open><img src=x onerror=hit(N)></template></div>",
          "<base href='https://x.example/'><script src=/hit(N).js></script>",
          "<link rel=import href='data:text/html,<script>hit(N)</script>'>",
          "<link rel=stylesheet href='data:text/css,*{background:url(javascript:hit(N))}'>",
          "<style>*{background:url(\"javascript:hit(N)\")}</style>",
          "<p style=\"background:url(javascript:hit(N));x:expression(hit(N))\">x</p>",
          "<svg><script>hit(N)</script></svg>",
          "<svg><script href='data:text/javascript,hit(N)'></script></svg>",
          "<svg><use href='data:image/svg+xml,<svg id=x onload=hit(N)></svg>#x'></use></svg>",
          "<svg><foreignObject><iframe onload=hit(N)></iframe></foreignObject></svg>",
          "<svg><a><animate attributeName=href values=javascript:hit(N)></animate>x</a></svg>",
          "<script type=module>hit(N)</script>",
          "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"/hit(N)\"]}]}</script>",
          "<script type=importmap>{\"imports\":{\"x\":\"data:text/javascript,hit(N)\"}}</script>",
          // What one parser reads otherwise than another.
          "<!--><img src=x onerror=hit(N)>-->",
          "<!--<img title=\"--><img src=x onerror=hit(N)>\">-->",
          "<![CDATA[<img src=x onerror=hit(N)>]]>",
          "<svg><![CDATA[<img src=x onerror=hit(N)>]]></svg>",
          "<?xml ?><img src=x onerror=hit(N)><?x ?>",
          "<noscript><p title=\"</noscript><img src=x onerror=hit(N)>\"></p>",
          "<svg></p><style><a id=\"</style><img src=x onerror=hit(N)>\"></a></style></svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x"
              + " onerror=hit(N)&gt;\"></mglyph></table></mtext></math>",
          "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit(N)></style>"
              + "</mglyph></form></mtext></math></form>",
          "<xmp><p title=\"</xmp><img src=x onerror=hit(N)>\"></p>",
          "<a href=\"https://x.example/<img src=x onerror=hit(N)>\">x</a>",
          "<img alt=\"`><script>hit(N)</script>\" src=x>",
          "<scr<script>ipt>hit(N)</scr</script>ipt>",
          "<<script>hit(N)//<</script>",
          "<img src=x onerror\u000c=\u000chit(N)>",
          "<img src=x on\u0000error=hit(N)>",
          "<scr\u0000ipt>hit(N)</scr\u0000ipt>",
          // Escapes that somebody might undo once too often.
          "&lt;script&gt;hit(N)&lt;/script&gt;",
          "&amp;lt;img src=x onerror=hit(N)&amp;gt;",
          "&#60;script&#62;hit(N)&#60;/script&#62;",
          "%3Cscript%3Ehit(N)%3C/script%3E",
          "\\u003cscript\\u003ehit(N)\\u003c/script\\u003e",
          "\\x3cimg src=x onerror=hit(N)\\x3e",
          "+ADw-script+AD4-hit(N)+ADw-/script+AD4-",
          "\uff1cscript\uff1ehit(N)\uff1c/script\uff1e",
          // Out of JSON, of structured data and of scripts.
          "\"}</script><script>hit(N)</script>",
          "\\\"}]}</script><img src=x onerror=hit(N)>",
          "<!--<script>hit(N)</script>-->",
          "\",\"x\":\"\u2028hit(N)//",
          "';hit(N)//",
          "\\';hit(N)//",
          "</script \t\n><svg onload=hit(N)></svg>",
          // Languages of templates.
          "${hit(N)}",
          "#{hit(N)}",
          "{{hit(N)}}",
          "{{constructor.constructor('hit(N)')()}}",
          "<%= hit(N) %>",
          "!{hit(N)}@{hit(N)}",
          "[(hit(N))][[hit(N)]]",
          // Directions and what is not seen.
          "\u202e<script>hit(N)</script>\u202c",
          "\u2066<img src=x onerror=hit(N)>\u2069",
          "\ufeff<script>hit(N)</script>",
          "<\u200bscript>hit(N)</\u200bscript>",
          "\u2028hit(N)//\u2029",
          "\u0000<svg onload=hit(N)></svg>\u0000");

  private HostileWords() {}

  /** All of them; the place of each in the list is the number that it calls with. */
  static List<String> all() {
    var made = new ArrayList<String>();
    for (var element : ELEMENTS) {
      WAYS_TO_CALL.forEach(call -> made.add(element.replace("CALL", call)));
    }
    for (var out : WAYS_OUT) {
      WHAT_FOLLOWS.forEach(next -> made.add(out + next));
    }
    for (var carrier : CARRIERS) {
      ADDRESSES.forEach(address -> made.add(carrier.replace("AT", address)));
    }
    made.addAll(OTHERS);
    return IntStream.range(0, made.size())
        .mapToObj(n -> numbered(made.get(n), n))
        .collect(Collectors.toUnmodifiableList());
  }

  private static String numbered(String words, int n) {
    var page = "<script>parent.hit(%d)</script>".formatted(n);
    var code = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
    return words.replace("CODE", code).replace("(N)", "(" + n + ")");
  }

  /** As many of these as a field of that length holds, from this one on and round. */
  static String upTo(int characters, List<String> words, int from) {
    var joined = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      var next = words.get((from + i) % words.size());
      if (joined.length() + next.length() < characters) {
        joined.append(next).append(' ');
      }
    }
    return joined.toString().strip();
  }
}
