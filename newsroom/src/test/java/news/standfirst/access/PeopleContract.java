package news.standfirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link People} does. */
public abstract class PeopleContract {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");

  /** An empty one. */
  protected abstract People people();

  private static Person person(String name) {
    return new Person(name, "Ada Ünlü", Role.REPORTER, new Language("pt-BR"), false, true, NOON);
  }

  @Test
  void person_is_found_again_as_added() {
    var people = people();
    assertThat(people.add(person("ada"))).isTrue();
    assertThat(people.find("ada")).contains(person("ada"));
    assertThat(people.find("eve")).isEmpty();
  }

  @Test
  void name_is_given_once() {
    var people = people();
    people.add(person("ada"));
    assertThat(people.add(person("ada").as(Role.CHIEF))).isFalse();
    assertThat(people.find("ada").orElseThrow().role()).isEqualTo(Role.REPORTER);
  }

  @Test
  void changes_are_kept() {
    var people = people();
    people.add(person("ada"));
    var changed =
        person("ada")
            .as(Role.CHIEF)
            .called("A. Ünlü")
            .reading(new Language("ar"))
            .disabled(true)
            .mustChangePassword(false);
    assertThat(people.change(changed)).isTrue();
    assertThat(people.find("ada")).contains(changed);
    assertThat(people.change(person("eve"))).isFalse();
  }

  @Test
  void everybody_is_listed_by_name() {
    var people = people();
    people.add(person("zoe"));
    people.add(person("ada").disabled(true));
    assertThat(people.all()).extracting(Person::name).containsExactly("ada", "zoe");
  }

  @Test
  void proof_is_replaced() {
    var people = people();
    people.add(person("ada"));
    assertThat(people.proof("ada", People.Proof.PASSWORD)).isEmpty();
    people.keepProof("ada", People.Proof.PASSWORD, "first");
    people.keepProof("ada", People.Proof.PASSWORD, "second");
    assertThat(people.proof("ada", People.Proof.PASSWORD)).contains("second");
  }
}
