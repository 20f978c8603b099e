package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.testkit.PasswordHasherContract;

class FakePasswordHasherTest implements PasswordHasherContract {
    private final PasswordHasher hasher = new FakePasswordHasher();

    @Override
    public PasswordHasher hasher() {
        return hasher;
    }

    @Override
    public PasswordHasher ofAnotherCost() {
        return new FakePasswordHasher(2);
    }
}
