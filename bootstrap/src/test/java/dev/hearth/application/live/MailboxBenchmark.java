package dev.hearth.application.live;

import dev.hearth.benchmark.Measured;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** What a letter costs before its reader does anything with it. */
public class MailboxBenchmark extends Measured {
    private static final int LETTERS = 64;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Letter letter = new Letter.Moved(42);
    private final Queue<Runnable> turns = new ConcurrentLinkedQueue<>();
    private final Queue<Letter> bare = new ConcurrentLinkedQueue<>();

    private List<Letter> read = List.of();
    private final Mailbox<Letter> alone = new Mailbox<>(CLOCK, Runnable::run, letters -> read = letters);
    private final Mailbox<Letter> gathering = new Mailbox<>(CLOCK, turns::add, letters -> read = letters);

    @Benchmark
    @OperationsPerInvocation(LETTERS)
    public void each_in_a_turn_of_its_own(Blackhole sink) {
        for (int i = 0; i < LETTERS; i++) {
            alone.add(letter);
            sink.consume(read);
        }
    }

    @Benchmark
    @OperationsPerInvocation(LETTERS)
    public List<Letter> many_in_one_turn() {
        for (int i = 0; i < LETTERS; i++) {
            gathering.add(letter);
        }
        nextTurn().run();
        return read;
    }

    /** After a turn in which this thread was held up, a mailbox rests. */
    private Runnable nextTurn() {
        Runnable turn = turns.poll();
        while (turn == null) {
            Thread.onSpinWait();
            turn = turns.poll();
        }
        return turn;
    }

    @Benchmark
    @OperationsPerInvocation(LETTERS)
    public List<Letter> beside_a_bare_queue() {
        for (int i = 0; i < LETTERS; i++) {
            bare.add(letter);
        }
        List<Letter> taken = new ArrayList<>();
        for (Letter next = bare.poll(); next != null; next = bare.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
