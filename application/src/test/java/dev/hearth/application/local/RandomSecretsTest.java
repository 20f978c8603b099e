package dev.hearth.application.local;

import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.testkit.SecretSourceContract;

class RandomSecretsTest implements SecretSourceContract {
    private final SecretSource secrets = new RandomSecrets();

    @Override
    public SecretSource secrets() {
        return secrets;
    }
}
