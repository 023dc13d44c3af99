package news.standfirst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IllustratorTest {
  private static Drawing small(String scene) {
    return new Drawing(
        scene,
        scene.equals("map") || scene.equals("lines") || scene.equals("bars") ? "paper" : "dusk",
        7,
        480,
        400,
        List.of(),
        "",
        "",
        List.of("a", "b"),
        List.of(new Drawing.Line("a", List.of(1.0, 2.0))));
  }

  @Test
  void every_scene_is_a_picture_of_its_size_with_many_colours() throws IOException {
    for (var scene : Illustrator.names()) {
      var picture = ImageIO.read(new ByteArrayInputStream(new Illustrator().draw(small(scene))));
      assertThat(picture.getWidth()).isEqualTo(480);
      assertThat(picture.getHeight()).isEqualTo(400);
      Set<Integer> colours = new HashSet<>();
      for (int x = 0; x < 480; x += 3) {
        for (int y = 0; y < 400; y += 3) {
          colours.add(picture.getRGB(x, y));
        }
      }
      assertThat(colours.size()).as(scene).isGreaterThan(200);
    }
  }

  @Test
  void the_same_drawing_is_the_same_picture() {
    for (var scene : List.of("harbour", "orchard", "talks")) {
      assertThat(new Illustrator().draw(small(scene)))
          .as(scene)
          .isEqualTo(new Illustrator().draw(small(scene)));
    }
  }

  @Test
  void there_are_at_least_24_scenes() {
    assertThat(Illustrator.names().size()).isGreaterThanOrEqualTo(24);
  }
}
