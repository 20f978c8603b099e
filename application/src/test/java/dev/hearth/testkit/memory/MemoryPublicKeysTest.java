package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.PublicKeys;
import dev.hearth.testkit.PublicKeysContract;

class MemoryPublicKeysTest implements PublicKeysContract {
    @Override
    public PublicKeys keys() {
        return MemoryPublicKeys.ofEachKind();
    }

    @Override
    public PublicKeys ofSecretsAlone() {
        return MemoryPublicKeys.none();
    }
}
