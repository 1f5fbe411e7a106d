package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;

/// The engine's Java heap. What the process takes beyond it was measured on 3.6.0: 325 MB resident
/// with 256 MB of heap, 763 MB with 512 MB, 1.3 GB with 1 GB.
///
/// @param megabytes at least 256; 0 chooses 1024, 512 or 256 by what is available
public record HeapSize(int megabytes) {
  public static final HeapSize AUTO = new HeapSize(0);

  private static final int SMALLEST = 256;

  public HeapSize {
    if (megabytes != 0 && megabytes < SMALLEST) {
      throw new IllegalArgumentException(
          "A heap of " + megabytes + " MB is too small: OpenSearch needs at least 256 MB.");
    }
  }

  public static HeapSize ofMegabytes(int megabytes) {
    return new HeapSize(megabytes);
  }

  /// At this size every megabyte counts: the serial collector and the first compiler alone.
  boolean isSmallest() {
    return megabytes == SMALLEST;
  }

  /// A definite size that fits: a quarter of what is available, or the one asked for.
  ///
  /// @throws EngineStartException if it does not fit
  HeapSize fit(Memory memory) {
    long available = memory.availableBytes() >> 20;
    HeapSize heap = this.equals(AUTO) ? quarterOf(available) : this;
    if (available < heap.residentMegabytes()) {
      throw new EngineStartException(
          Reason.MEMORY_LOW,
          "An engine with %d MB of heap takes about %d MB of memory; %d MB are available."
              .formatted(heap.megabytes, heap.residentMegabytes(), available),
          heap.isSmallest()
              ? "Free some memory, or use an engine that runs elsewhere."
              : "Free some memory, or ask for a smaller heap (at least 256 MB).");
    }
    return heap;
  }

  private int residentMegabytes() {
    return megabytes + (isSmallest() ? 70 : 256);
  }

  private static HeapSize quarterOf(long availableMegabytes) {
    long quarter = availableMegabytes / 4;
    return new HeapSize(quarter >= 1024 ? 1024 : quarter >= 512 ? 512 : SMALLEST);
  }
}
