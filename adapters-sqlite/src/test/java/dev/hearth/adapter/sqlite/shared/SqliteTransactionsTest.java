package dev.hearth.adapter.sqlite.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.TransactionsContract;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SqliteTransactionsTest extends SqliteStoreUnderTest implements TransactionsContract {
    @Test
    void allReadsWithinAReadSeeTheMomentOfTheFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = stores().transactions().read(() -> {
            assertThat(stores().users().find(ada.id())).contains(ada);
            User later = CompletableFuture.supplyAsync(() -> given.storedPerson("grace"))
                    .join();
            assertThat(stores().users().find(later.id())).isEmpty();
            return later;
        });
        assertThat(stores().users().find(grace.id())).contains(grace);
    }

    @Test
    void aReadDoesNotWrite() {
        Given given = Given.in(stores());
        assertThatThrownBy(() -> stores().transactions().read(() -> given.storedPerson("ada")))
                .isInstanceOf(IllegalStateException.class);
        given.storedPerson("ada");
    }
}
