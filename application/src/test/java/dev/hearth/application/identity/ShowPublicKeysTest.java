package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testkit.memory.MemoryPublicKeys;
import org.junit.jupiter.api.Test;

class ShowPublicKeysTest {
    @Test
    void everyKeyIsShownInItsOrder() {
        MemoryPublicKeys keys = MemoryPublicKeys.ofEachKind();
        assertThat(new ShowPublicKeys(keys).run().keys()).isEqualTo(keys.all());
    }

    @Test
    void whereThereAreNoneTheSetIsEmpty() {
        assertThat(new ShowPublicKeys(MemoryPublicKeys.none()).run().keys()).isEmpty();
    }
}
