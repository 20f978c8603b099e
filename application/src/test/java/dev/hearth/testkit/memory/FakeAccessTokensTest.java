package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.testkit.AccessTokensContract;
import dev.hearth.testkit.TestClock;
import java.time.Duration;

class FakeAccessTokensTest implements AccessTokensContract {
    private final TestClock clock = TestClock.someDay();

    @Override
    public AccessTokens tokens() {
        return new FakeAccessTokens("one key", clock, Duration.ofHours(1));
    }

    @Override
    public AccessTokens withAnotherKey() {
        return new FakeAccessTokens("another key", clock, Duration.ofHours(1));
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
