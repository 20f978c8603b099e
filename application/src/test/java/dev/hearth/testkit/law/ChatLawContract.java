package dev.hearth.testkit.law;

import dev.hearth.application.local.LocalEventBus;
import dev.hearth.testkit.Gossip;
import dev.hearth.testkit.StoresUnderTest;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The law of catch-up on a store, over some random lives; the seed of one that fails is told. */
public interface ChatLawContract extends StoresUnderTest {
    /** How many lives are lived. */
    default int lives() {
        return 12;
    }

    @Test
    default void HX_01_HX_08_OR_5_snapshot_and_heard_is_a_fresh_snapshot() {
        new Random().longs(lives()).forEach(seed -> ChatLaw.holds(stores(), new LocalEventBus(), seed, 150));
    }

    @Test
    default void HX_01_HX_08_OR_5_also_on_a_bus_that_loses_doubles_and_reorders() {
        new Random().longs(lives()).forEach(seed -> {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Gossip gossip = new Gossip(new LocalEventBus(), seed, threads);
                ChatLaw.holdsOnABadBus(stores(), gossip, seed, 150);
            }
        });
    }
}
