package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import news.standfirst.operation.OperationFault;
import org.junit.jupiter.api.Test;

class BuildingTest {
  private final List<String> closed = new ArrayList<>();
  private final Building building = new Building();

  @Test
  void part_that_was_begun_beside_is_waited_for_and_closed_in_its_place() {
    var mayGoOn = new CountDownLatch(1);
    building.opened("ground", () -> part("ground"));
    building.beside(
        "beside",
        () -> {
          await(mayGoOn);
          return part("beside");
        });
    building.opened("roof", () -> part("roof"));
    mayGoOn.countDown();
    building.close();
    assertThat(closed).containsExactly("roof", "beside", "ground");
  }

  @Test
  void fault_of_a_part_that_was_begun_beside_is_told_as_it_is_and_the_rest_is_closed() {
    building.opened("ground", () -> part("ground"));
    var fault = new OperationFault("The folder is full. Make room.", null);
    Supplier<AutoCloseable> begun =
        building.beside(
            "beside",
            () -> {
              throw fault;
            });
    assertThatThrownBy(begun::get).isSameAs(fault);
    building.closeAfter(fault);
    assertThat(fault.getSuppressed()).isEmpty();
    assertThat(closed).containsExactly("ground");
  }

  @Test
  void fault_that_nobody_has_asked_for_is_told_when_the_rest_is_closed() {
    var unheard = new OperationFault("The folder is full. Make room.", null);
    building.beside(
        "beside",
        () -> {
          throw unheard;
        });
    var first = new IllegalStateException("Something else");
    building.closeAfter(first);
    assertThat(first.getSuppressed()).singleElement().extracting("cause").isSameAs(unheard);
  }

  private AutoCloseable part(String name) {
    return () -> closed.add(name);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
