package dev.hearth.adapter.mongo;

import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSettings;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.StoresUnderTest;
import dev.hearth.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Gives every test a database of its own. */
public abstract class MongoStoreUnderTest implements StoresUnderTest {
    private final TestClock clock = TestClock.someDay();
    private final MongoSettings settings;
    private final MongoStores stores;

    protected MongoStoreUnderTest(String uri) {
        this.settings = MongoSettings.at(uri)
                .withDatabase("hearth_test_" + UUID.randomUUID().toString().replace("-", ""));
        this.stores = MongoStores.open(settings, clock);
    }

    /** The same store as another node has it open; to be closed by whoever asks for it. */
    protected MongoStores anotherNode() {
        return MongoStores.open(settings, clock);
    }

    @Override
    public Stores stores() {
        return TestStores.of(stores);
    }

    protected MongoLink link() {
        return stores.link();
    }

    protected Instant now() {
        return clock.instant();
    }

    /** Lets some time go by. */
    protected void pass(Duration time) {
        clock.move(time);
    }

    @Override
    public void graceTimePasses() {
        clock.move(Duration.ofMinutes(1));
    }

    @AfterEach
    void dropAndClose() {
        stores.link().drop();
        stores.close();
    }
}
