package news.standfirst;

import java.time.InstantSource;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Proxies;
import news.standfirst.translation.models.Registry;

/** Where models of the built-in translator are kept, and where they come from. */
final class ModelPlace {
  private ModelPlace() {}

  static ModelShelf shelf(Settings settings) {
    return new ModelShelf(settings.data().resolve("models"), InstantSource.system());
  }

  static Registry registry(Settings settings) {
    return new Registry(settings.modelCatalogue(), new Proxies(System.getenv()));
  }
}
