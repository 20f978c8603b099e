package dev.hearth.application.job;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Does jobs as a test says, and remembers them. */
final class Bench implements JobHandler {
    static final JobKind KIND = new JobKind("bench");
    static final RetryPolicy THRICE = new RetryPolicy(3, Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final Consumer<Job> work;
    private final int most;
    private final List<Job> begun = new CopyOnWriteArrayList<>();
    private final List<Job> givenUp = new CopyOnWriteArrayList<>();

    private Bench(Consumer<Job> work, int most) {
        this.work = work;
        this.most = most;
    }

    static Bench doing(Consumer<Job> work) {
        return new Bench(work, Integer.MAX_VALUE);
    }

    static Bench idle() {
        return doing(job -> {});
    }

    /** Does each job until it may end, or is interrupted. */
    static Bench until(CountDownLatch end) {
        return doing(job -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    /** The same, of which a node does only some at a time. */
    Bench atMost(int jobs) {
        return new Bench(work, jobs);
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public RetryPolicy retries() {
        return THRICE;
    }

    @Override
    public void handle(Job job) {
        begun.add(job);
        work.accept(job);
    }

    @Override
    public void gaveUp(Job job) {
        givenUp.add(job);
    }

    List<Job> begun() {
        return begun;
    }

    List<Job> givenUp() {
        return givenUp;
    }
}
