package news.standfirst.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws the demo's pictures as JPEG: the same drawing gives the same picture, wherever there is no
 * lettering in it (fonts are the machine's). Needs no screen. Thread-safe.
 */
public final class Illustrator {
  private static final float JPEG_QUALITY = 0.86f;

  private static final Map<String, Scene> SCENES = scenes();

  /** Paints on a sheet. */
  private interface Scene {
    void paint(Sheet sheet, Drawing drawing);
  }

  /** A scene that knows variations only. */
  private interface Plain {
    void paint(Sheet sheet, Set<String> with);
  }

  /** The names of all scenes. */
  public static Set<String> names() {
    return new TreeSet<>(SCENES.keySet());
  }

  /** Draws one picture. */
  public byte[] draw(Drawing drawing) {
    return jpeg(image(drawing));
  }

  /**
   * Draws them all on the machine's processors, bounded to one drawing (10 MB) for each.
   *
   * @param drawn told after each picture, from several threads
   */
  public Map<String, byte[]> drawAll(Map<String, Drawing> drawings, Runnable drawn) {
    var pictures = new LinkedHashMap<String, byte[]>();
    try (var pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("illustrator-", 0).daemon().factory())) {
      var waiting = new LinkedHashMap<String, Future<byte[]>>();
      drawings.forEach(
          (key, drawing) ->
              waiting.put(
                  key,
                  pool.submit(
                      () -> {
                        var picture = draw(drawing);
                        drawn.run();
                        return picture;
                      })));
      for (var each : waiting.entrySet()) {
        pictures.put(each.getKey(), each.getValue().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the demo's pictures were drawn.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A demo picture could not be drawn: " + e.getCause(), e);
    }
    return pictures;
  }

  static BufferedImage image(Drawing drawing) {
    var scene = SCENES.get(drawing.scene());
    if (scene == null) {
      throw new IllegalArgumentException(
          "No scene is called \"%s\"; there are %s.".formatted(drawing.scene(), names()));
    }
    var sheet =
        new Sheet(
            drawing.width(), drawing.height(), Palette.named(drawing.palette()), drawing.seed());
    scene.paint(sheet, drawing);
    boolean graphic = !drawing.title().isEmpty() || drawing.scene().equals("map");
    return sheet.finished(graphic ? 0.25 : 1, graphic ? 0 : 1);
  }

  private static byte[] jpeg(BufferedImage image) {
    var bytes = new ByteArrayOutputStream(1 << 20);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(JPEG_QUALITY);
      writer.write(null, new IIOImage(image, List.of(), null), how);
    } catch (IOException e) {
      throw new UncheckedIOException("A demo picture could not be written as JPEG in memory.", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static Scene plain(Plain scene) {
    return (sheet, drawing) -> scene.paint(sheet, Set.copyOf(drawing.with()));
  }

  private static Map<String, Scene> scenes() {
    return Map.ofEntries(
        Map.entry("harbour", plain(SeaScenes::harbour)),
        Map.entry("ferry", plain(SeaScenes::ferry)),
        Map.entry("fishing-boats", plain(SeaScenes::fishingBoats)),
        Map.entry("lighthouse", plain(CoastScenes::lighthouse)),
        Map.entry("estuary", plain(CoastScenes::estuary)),
        Map.entry("salt-pans", plain(CoastScenes::saltPans)),
        Map.entry("pass", plain(LandScenes::pass)),
        Map.entry("wind-farm", plain(LandmarkScenes::windFarm)),
        Map.entry("orchard", plain(LandScenes::orchard)),
        Map.entry("olive-terraces", plain(LandScenes::oliveTerraces)),
        Map.entry("observatory", plain(LandmarkScenes::observatory)),
        Map.entry("viaduct", plain(LandmarkScenes::viaduct)),
        Map.entry("parliament", plain(CityScenes::parliament)),
        Map.entry("tram", plain(StreetScenes::tram)),
        Map.entry("tram-stop", plain(StreetScenes::tramStop)),
        Map.entry("flood", plain(StreetScenes::flood)),
        Map.entry("rescue-boat", plain(StreetScenes::rescueBoat)),
        Map.entry("roof-hives", plain(CityScenes::roofHives)),
        Map.entry("town-hall", plain(CityScenes::townHall)),
        Map.entry("courthouse", plain(CityScenes::courthouse)),
        Map.entry("bookshop", plain(StreetScenes::bookshop)),
        Map.entry("lantern-night", plain(HallScenes::lanternNight)),
        Map.entry("market", plain(HallScenes::market)),
        Map.entry("fish-market", plain(HallScenes::fishMarket)),
        Map.entry("station", plain(HallScenes::station)),
        Map.entry("signal-box", plain(HallScenes::signalBox)),
        Map.entry("talks", plain(RoomScenes::talks)),
        Map.entry("video", plain(RoomScenes::video)),
        Map.entry("library", plain(SchoolScenes::library)),
        Map.entry("concert", plain(StageScenes::concert)),
        Map.entry("cinema", plain(StageScenes::cinema)),
        Map.entry("classroom", plain(SchoolScenes::classroom)),
        Map.entry("clinic", plain(RoomScenes::clinic)),
        Map.entry("school-hall", plain(SchoolScenes::schoolHall)),
        Map.entry("laboratory", plain(WorkScenes::laboratory)),
        Map.entry("press", plain(WorkScenes::press)),
        Map.entry("bakery", plain(CraftScenes::bakery)),
        Map.entry("pianos", plain(CraftScenes::pianos)),
        Map.entry("courtyard", plain(CraftScenes::courtyard)),
        Map.entry("portrait", plain(Portraits::portrait)),
        Map.entry("football", plain(GameScenes::football)),
        Map.entry("chess", plain(GameScenes::chess)),
        Map.entry("cake", plain(StillScenes::cake)),
        Map.entry("oud", plain(StillScenes::oud)),
        Map.entry("map", Charts::map),
        Map.entry("bars", Charts::bars),
        Map.entry("lines", Charts::lines));
  }
}
