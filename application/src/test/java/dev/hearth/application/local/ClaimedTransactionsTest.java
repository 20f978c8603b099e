package dev.hearth.application.local;

import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.TransactionsContract;

class ClaimedTransactionsTest implements TransactionsContract {
    private final TestHearth hearth = TestHearth.inMemory();

    @Override
    public Stores stores() {
        return hearth.stores();
    }
}
