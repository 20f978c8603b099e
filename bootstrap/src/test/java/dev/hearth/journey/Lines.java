package dev.hearth.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines a process writes, read as they come, so that it never waits for its reader. */
final class Lines {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private Lines() {}

    static Lines of(BufferedReader reader) {
        Lines lines = new Lines();
        Thread.ofPlatform().daemon().name("lines").start(() -> lines.read(reader));
        return lines;
    }

    private void read(BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException pipeIsGone) {
            add("(" + pipeIsGone + ")");
        } finally {
            end();
        }
    }

    private void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<String> soFar() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /** The first line that matches; empty when there is none until the end or the time is over. */
    Optional<MatchResult> await(Pattern meant, int seconds) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            for (int next = 0; ; next++) {
                while (next == lines.size() && !ended && left > 0) {
                    left = more.awaitNanos(left);
                }
                if (next == lines.size()) {
                    return Optional.empty();
                }
                Matcher matcher = meant.matcher(lines.get(next));
                if (matcher.find()) {
                    return Optional.of(matcher.toMatchResult());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the writer has closed its side. */
    void awaitEnd(int seconds) {
        await(Pattern.compile("(?!)"), seconds);
    }
}
