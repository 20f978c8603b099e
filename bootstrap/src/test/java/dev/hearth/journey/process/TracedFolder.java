package dev.hearth.journey.process;

import dev.hearth.journey.JavaLaunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A data folder and a log of everything its process did to files, beside it. */
record TracedFolder(Path parent) {
    /** @param parent an empty folder, or none yet */
    static TracedFolder in(Path parent) throws IOException {
        // The log has real paths.
        return new TracedFolder(Files.createDirectories(parent).toRealPath());
    }

    Path data() {
        return parent.resolve("data");
    }

    private Path log() {
        return parent.resolve("strace.log");
    }

    JavaLaunch traced(JavaLaunch launch) {
        return launch.under(Strace.logging(log()));
    }

    /** Besides, calls fail as in {@code fsync:error=EIO:when=20..40}, counted for each thread. */
    JavaLaunch tracedWithFaults(JavaLaunch launch, String... faults) {
        return launch.under(Strace.injecting(Strace.logging(log()), List.of(faults)));
    }

    /** A copy of the data folder as one power cut may have left it. */
    Path afterThePowerCut(Loss loss, Random random) throws IOException {
        Path left = parent.resolve("left");
        Disk.replayed(data(), log()).restore(left, loss, random);
        return left;
    }

    /** How often the write-ahead log was flushed so far. */
    int flushesOfTheLog() throws IOException {
        String file = data().resolve("hearth.db-wal").toString();
        AtomicInteger flushes = new AtomicInteger();
        TraceLog.read(log(), call -> {
            if (call.flushes() && !call.failed() && call.openPath().equals(file)) {
                flushes.incrementAndGet();
            }
        });
        return flushes.get();
    }
}
