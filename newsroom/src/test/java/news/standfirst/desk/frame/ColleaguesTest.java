package news.standfirst.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import news.standfirst.access.MemoryAccess;
import news.standfirst.access.Person;
import news.standfirst.access.Role;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;

class ColleaguesTest {
  private final MemoryAccess access = new MemoryAccess();
  private final Colleagues colleagues = new Colleagues(access.people);

  @Test
  void people_are_called_by_their_own_name_and_programs_by_theirs() {
    access.people.add(
        new Person(
            "mara", "Mara Lind", Role.EDITOR, new Language("en"), false, false, Instant.EPOCH));
    assertThat(colleagues.called("mara")).isEqualTo("Mara Lind");
    assertThat(colleagues.called("token:wire")).isEqualTo("token:wire");
    assertThat(colleagues.names()).containsExactly(Map.entry("mara", "Mara Lind"));
  }
}
