package dev.trailsearch.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.benchmarks.measure.ProcessMeter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One loader in a process of its own, so that its CPU and memory are its alone. */
final class LoaderProcess {

  private LoaderProcess() {}

  /**
   * What a loader spent.
   *
   * @param millis wall time from the first file to the last answer
   * @param cpuMillis CPU time of the whole process, with starting and compiling
   * @param peakHeap in bytes
   * @param peakResident in bytes
   * @param refused documents that the engine did not take
   */
  record Report(long millis, long cpuMillis, long peakHeap, long peakResident, long refused) {}

  /** Arguments: the contender, the engine's address, the logs' folder, the file of bodies. */
  public static void main(String[] args) throws Exception {
    Loader loader = Contender.valueOf(args[0]).loader();
    long begin = System.nanoTime();
    long refused = loader.load(new Logs(Path.of(args[2]), Path.of(args[3])), URI.create(args[1]));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Report report =
        new Report(
            millis,
            ProcessMeter.cpuMillis(),
            ProcessMeter.peakHeapBytes(),
            ProcessMeter.peakResidentBytes(),
            refused);
    System.out.println(new ObjectMapper().writeValueAsString(report));
  }
}
