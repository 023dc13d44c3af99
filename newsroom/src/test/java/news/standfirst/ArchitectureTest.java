package news.standfirst;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may know which: the table below is the plan of the house. */
class ArchitectureTest {
  private static final String ROOT = "news.standfirst";

  /** Room, and the rooms that it may use beside itself. Whoever is not here may use nothing. */
  private static final Map<String, List<String>> ARROWS = arrows();

  private static Map<String, List<String>> arrows() {
    var arrows = new TreeMap<String, List<String>>();
    arrows.put("story", List.of());
    arrows.put("document", List.of("story"));
    arrows.put("web", List.of("pages"));
    arrows.put(
        "store",
        List.of("story", "document", "access", "api", "picture", "desk", "translation", "clock"));
    arrows.put("access", List.of("story", "web", "pages"));
    arrows.put("picture", List.of("story", "web", "pages"));
    arrows.put("clock", List.of("story"));
    arrows.put("courtesy", List.of());
    arrows.put("outgoing", List.of());
    arrows.put("demo", List.of("story", "document"));
    arrows.put("archive", List.of("story", "document", "outgoing", "picture", "translation"));
    arrows.put("wire", List.of("story", "document", "outgoing", "picture"));
    arrows.put("search", List.of("story", "web"));
    arrows.put("syndication", List.of("story", "document", "web"));
    arrows.put("follow", List.of("story"));
    arrows.put("live", List.of("story", "document", "follow", "web", "pages"));
    arrows.put("translation", List.of("story", "courtesy", "outgoing", "translator"));
    arrows.put("languages", List.of("story", "access", "translation"));
    arrows.put("reader", List.of("story", "follow", "syndication", "search", "web", "pages"));
    arrows.put("operation", List.of("story", "document", "picture", "web", "pages"));
    arrows.put(
        "desk",
        List.of(
            "story",
            "document",
            "access",
            "reader",
            "search",
            "picture",
            "translation",
            "languages",
            "operation",
            "web",
            "pages"));
    arrows.put(
        "api",
        List.of(
            "story",
            "document",
            "access",
            "reader",
            "search",
            "picture",
            "translation",
            "languages",
            "web",
            "pages"));
    return arrows;
  }

  /** The same inside the desk, whose door wires them all: none of them uses the door. */
  private static final Map<String, List<String>> DESK =
      Map.of(
          "frame", List.of(),
          "writing", List.of("frame"),
          "story", List.of("frame", "writing"),
          "live", List.of("frame", "writing"),
          "translation", List.of("frame", "writing"),
          "house", List.of("frame", "writing"));

  /** The same inside the store, whose own package builds them all. */
  private static final Map<String, List<String>> STORE =
      Map.of(
          "database", List.of(),
          "column", List.of("database"),
          "ledger", List.of("database", "column"),
          "access", List.of("ledger", "column"),
          "desk", List.of("ledger", "column"),
          "translation", List.of("ledger", "column", "database"),
          "story", List.of("translation", "desk", "ledger", "column", "database"),
          "coverage", List.of("story", "translation", "ledger", "column", "database"),
          "picture", List.of("coverage", "ledger", "column", "database"),
          "edition", List.of("coverage", "story", "translation", "ledger", "column", "database"));

  /** What others know of the store; the rest of it is public only for its own rooms. */
  private static final Set<String> DOORS_OF_THE_STORE =
      Set.of("Store", "Follower", "database.StoreFault", "access.StoredAccess");

  /** Libraries that only these rooms may touch. */
  private static final Map<String, List<String>> OWNERS =
      Map.of(
          "io.vertx", List.of("web"),
          "io.netty", List.of("web", "live"),
          "java.sql", List.of("store"),
          "org.jdbi", List.of("store"),
          "org.flywaydb", List.of("store"),
          "org.apache.lucene", List.of("search"),
          "org.tomlj", List.of(""),
          "picocli", List.of("", "operation"),
          "org.bouncycastle", List.of("access"));

  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void every_room_stands_in_the_plan() {
    assertThat(ARROWS.keySet()).containsAll(rooms(ROOT));
    assertThat(DESK.keySet()).isEqualTo(rooms(ROOT + ".desk"));
    assertThat(STORE.keySet()).isEqualTo(rooms(ROOT + ".store"));
  }

  private Set<String> rooms(String inside) {
    return house.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith(inside + "."))
        .map(name -> name.substring(inside.length() + 1).split("\\.", -1)[0])
        .filter(room -> !room.equals("pages") && !room.equals("translator"))
        .collect(Collectors.toSet());
  }

  @Test
  void rooms_use_only_what_the_plan_allows() {
    ARROWS.forEach((room, allowed) -> arrows(ROOT, room, allowed).check(house));
  }

  @Test
  void rooms_of_the_desk_use_only_what_they_all_share() {
    DESK.forEach((room, allowed) -> arrows(ROOT + ".desk", room, allowed).check(house));
  }

  @Test
  void rooms_of_the_store_stand_one_upon_the_other() {
    STORE.forEach((room, allowed) -> arrows(ROOT + ".store", room, allowed).check(house));
    slices().matching(ROOT + ".store.(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void others_know_only_the_doors_of_the_store() {
    noClasses()
        .that(not(resideInAPackage(room("store"))))
        .should()
        .dependOnClassesThat(
            resideInAPackage(room("store"))
                .and(
                    describe(
                        "are none of its doors",
                        type -> !DOORS_OF_THE_STORE.contains(inTheStore(type)))))
        .check(house);
  }

  /** The name of a type without the store's own; of a type inside another, that of the other. */
  private static String inTheStore(JavaClass type) {
    return type.getName().substring((ROOT + ".store.").length()).split("\\$", -1)[0];
  }

  @Test
  void story_is_pure() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".story..")
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(ROOT + ".story..", "java..", "org.jspecify..")))
        .check(house);
  }

  @Test
  void libraries_have_their_owners() {
    OWNERS.forEach(
        (library, owners) ->
            noClasses()
                .that(
                    not(resideInAnyPackage(owners.stream().map(this::room).toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .allowEmptyShould(true)
                .check(house));
  }

  @Test
  void forbidden_arrow_would_be_refused() {
    ArchRule webMayUseNothing = arrows(ROOT, "operation", List.of());
    assertThatThrownBy(() -> webMayUseNothing.check(house))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("news.standfirst.web");
  }

  private String room(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name + "..";
  }

  /** That a room uses of its house nothing but itself and what it may. */
  private static ArchRule arrows(String inside, String room, List<String> allowed) {
    String[] mayUse =
        Stream.concat(Stream.of(room), allowed.stream())
            .map(name -> inside + "." + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(inside + "." + room + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(inside + "..").and(not(resideInAnyPackage(mayUse))))
        .allowEmptyShould(true);
  }
}
