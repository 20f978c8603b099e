package dev.hearth.journey;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A JVM of its own that never outlives its test. Every wait is bounded. */
public final class JavaProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final boolean traced;
    private final Lines out;
    private final Lines err;

    /** @param traced whether the JVM is a child of the process that was started */
    JavaProcess(Process process, boolean traced) {
        this.process = process;
        this.traced = traced;
        this.out = Lines.of(process.inputReader());
        this.err = Lines.of(process.errorReader());
    }

    /** Waits for a line on standard output that holds what is meant. */
    public MatchResult says(Pattern meant) {
        return out.await(meant, PATIENCE_SECONDS)
                .orElseThrow(() -> new AssertionError("never said " + meant + " but " + output() + errors()));
    }

    /** What it wrote to standard output so far; all of it once it has ended. */
    public List<String> output() {
        return out.soFar();
    }

    /** What it wrote to standard error so far; all of it once it has ended. */
    public List<String> errors() {
        return err.soFar();
    }

    /** The process id of the JVM. */
    public long pid() {
        return jvm().pid();
    }

    private ProcessHandle jvm() {
        return traced ? process.children().findFirst().orElseGet(process::toHandle) : process.toHandle();
    }

    /** Ends it as a power switch would, as far as a process can tell. */
    public void kill() {
        jvm().destroyForcibly();
        exitCode();
    }

    /** Asks it to end (SIGTERM). */
    public void terminate() {
        jvm().destroy();
    }

    /** Stops it in the middle of whatever it does. */
    public void freeze() {
        Signal.STOP.send(pid());
    }

    public void thaw() {
        Signal.CONT.send(pid());
    }

    /** Waits for its end, and until all it said has been read. */
    public int exitCode() {
        return exitCode(PATIENCE_SECONDS);
    }

    /** Waits no longer than that for its end. */
    public int exitCode(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("still running; it said " + output() + errors());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        out.awaitEnd(PATIENCE_SECONDS);
        err.awaitEnd(PATIENCE_SECONDS);
        return process.exitValue();
    }

    @Override
    public void close() {
        // The JVM first: a tracer that is killed lets go of it.
        jvm().destroyForcibly();
        process.destroyForcibly();
        exitCode();
    }
}
