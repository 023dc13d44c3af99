package news.standfirst.translation.models;

import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The registry in which Mozilla publishes its models, or a mirror of it: one catalogue and the
 * files that it names, packed by gzip. Asked only when somebody wants it to be. Thread-safe.
 */
public final class Registry {
  private static final int MOST_CATALOGUE_BYTES = 64 << 20;

  private final URI catalogue;
  private final Download download;

  /**
   * A registry.
   *
   * @param catalogue the address of its {@code models.json}
   */
  public Registry(URI catalogue, ProxySelector proxies) {
    this(catalogue, new Download(proxies, Download.Patience.USUAL, Disk.REAL));
  }

  Registry(URI catalogue, Download download) {
    this.catalogue = catalogue;
    this.download = download;
  }

  /**
   * Asks what there is.
   *
   * @throws ModelFault when the registry cannot be reached or understood
   */
  public Catalogue catalogue() {
    var bytes = download.document(catalogue, MOST_CATALOGUE_BYTES);
    return Catalogue.read(Gzip.unpacked(bytes, MOST_CATALOGUE_BYTES), catalogue);
  }

  /** Where the catalogue is, and who is asked. */
  public URI address() {
    return catalogue;
  }

  /** What an offer takes on the way, packed, by asking the server; 0 when it does not tell. */
  long downloadBytes(Offer offer) {
    long sum = 0;
    for (var file : offer.files().values()) {
      long bytes = download.size(file.address());
      if (bytes == 0) {
        return 0;
      }
      sum += bytes;
    }
    return sum;
  }

  /** Fetches the files of an offer when it is installed. */
  public Source source(Offer offer) {
    return new OfferedSource(offer, download);
  }

  /** The files of an offer. */
  static final class OfferedSource extends Source {
    private final Offer offer;
    private final Download download;

    private OfferedSource(Offer offer, Download download) {
      this.offer = offer;
      this.download = download;
    }

    @Override
    Origin origin() {
      var model = offer.files().get(ModelPart.MODEL);
      return new Origin(offer.architecture(), model == null ? "" : model.address().toString());
    }

    @Override
    long bytes() {
      // Packed and unpacked lie side by side for a while.
      return 2 * offer.bytes();
    }

    @Override
    void deliver(
        Path arriving, Path ready, ModelPair pair, Unpacking unpacking, Progress progress) {
      offer
          .files()
          .forEach(
              (part, file) -> {
                var packed = arriving.resolve(partName(file.address()));
                var name = part.fileName(pair);
                download.file(file.address(), packed, Unpacking.MOST_BYTES, name, progress);
                unpacking.take(
                    packed,
                    ready.resolve(name),
                    file.bytes(),
                    file.sha256(),
                    file.address().toString());
              });
    }
  }

  /** Parts of different addresses are never mixed up. */
  private static String partName(URI address) {
    return UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8)) + ".part";
  }
}
