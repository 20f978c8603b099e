package dev.hearth.adapter.mongo.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import dev.hearth.adapter.mongo.OnMemoryMongo;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What fails of many writes at once is told as it would be of one. */
class ManyWritesTest extends OnMemoryMongo {
    private final Records links = link().records(MongoSchema.CALENDAR_LINKS);

    @Test
    void whatAUniqueIndexRefusesIsNoOutage() {
        links.insert(new Document("_id", 1).append("secret", "taken"));
        links.insert(new Document("_id", 2).append("secret", "own"));
        assertThatThrownBy(() -> links.updateEach(List.of(new Records.One(eq(2), set("secret", "taken")))))
                .isInstanceOfSatisfying(
                        DuplicateKey.class,
                        refused -> assertThat(refused.in(MongoSchema.indexes().stream()
                                        .filter(index -> index.name().equals("calendar_links_secret"))
                                        .findFirst()
                                        .orElseThrow()))
                                .isTrue());
    }

    @Test
    void nonsenseIsABugAndNoOutage() {
        links.insert(new Document("_id", 1).append("secret", "word"));
        assertThatThrownBy(() -> links.updateEach(List.of(new Records.One(eq(1), inc("secret", 1)))))
                .isInstanceOf(MongoBulkWriteException.class);
    }
}
