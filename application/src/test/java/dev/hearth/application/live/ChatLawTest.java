package dev.hearth.application.live;

import dev.hearth.application.local.LocalEventBus;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.law.ChatLaw;
import dev.hearth.testkit.law.ChatLawContract;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HX-01, HX-08, OR-5: the law of catch-up over everything that people do in chat. */
class ChatLawTest implements ChatLawContract {
    private static final int THOUSANDS = 2000;

    /** Each life has a store of its own: this one looks at all it holds whenever it is asked. */
    @Override
    public Stores stores() {
        return MemoryStore.fresh();
    }

    @Override
    public int lives() {
        return 100;
    }

    @Test
    @Tag("long")
    void HX_01_HX_08_OR_5_also_thousands_of_times() {
        new Random().longs(THOUSANDS).forEach(seed -> ChatLaw.holds(stores(), new LocalEventBus(), seed, 150));
    }
}
