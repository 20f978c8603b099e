package dev.hearth.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** What a call costs, in microseconds: the median over all calls, and the CPU of the whole process a call. */
final class Cost {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int calls;
    private final long[] nanos;
    private final long[] cpu;

    Cost(int rounds, int calls) {
        this.calls = calls;
        this.nanos = new long[rounds * calls];
        this.cpu = new long[rounds];
    }

    void round(int number, Runnable call) {
        long before = PROCESS.getProcessCpuTime();
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            call.run();
            nanos[number * calls + i] = System.nanoTime() - begin;
        }
        cpu[number] = PROCESS.getProcessCpuTime() - before;
    }

    double median() {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1_000.0;
    }

    double cpu() {
        return Arrays.stream(cpu).sum() / 1_000.0 / nanos.length;
    }

    /** One line that compares the same call in a small and in a large store. */
    static String compared(String what, Cost small, Cost large) {
        return String.format(
                Locale.ROOT,
                "%-44s p50 %9.1f us, %9.1f us, ratio %6.2f   cpu %9.1f us, %9.1f us, ratio %6.2f",
                what,
                small.median(),
                large.median(),
                large.median() / small.median(),
                small.cpu(),
                large.cpu(),
                large.cpu() / small.cpu());
    }
}
