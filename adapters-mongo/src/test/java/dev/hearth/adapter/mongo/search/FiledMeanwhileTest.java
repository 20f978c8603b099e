package dev.hearth.adapter.mongo.search;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.mongo.OnMemoryMongo;
import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.StoredIndex;
import dev.hearth.adapter.mongo.work.TaskDocuments;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.search.TaskQuery;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.testkit.GivenTasks;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A task that goes to another project while it is filed is found there. */
class FiledMeanwhileTest extends OnMemoryMongo {
    @Test
    void whatGoesElsewhereWithTheSameRevisionIsFiledAnew() {
        GivenTasks given = GivenTasks.in(stores());
        User ada = given.projects().storedPerson("ada");
        Project home = given.projects().storedProject("HOME", ada);
        Project work = given.projects().storedProject("WORK", ada);
        Task task = given.storedTask(home, ada, "soup");
        AtomicBoolean gone = new AtomicBoolean();
        Records tasks = link().records(MongoSchema.TASKS);
        Searched<Task> filing = new Searched<>(
                tasks, TaskDocuments.WITHOUT_KEYS, MongoSearchIndex.STATE_OF_TASKS, TaskDocuments::task, read -> {
                    Set<String> keys = TaskQuery.keysOf(read);
                    if (gone.compareAndSet(false, true)) {
                        stores().taskTransfers()
                                .transfer(
                                        task.id(),
                                        now -> now.transferred(
                                                work.id(),
                                                now.details(),
                                                TaskTies.NONE,
                                                now.watchers(),
                                                given.clock().instant()));
                    }
                    return keys;
                });
        filing.fileAll();
        Task there = stores().tasks().find(task.id()).orElseThrow();
        assertThat(there.revision()).as("the race is about equal revisions").isEqualTo(task.revision());
        Document filed = tasks.first(eq(task.id().value())).orElseThrow();
        assertThat(Documents.texts(filed, StoredIndex.KEYS))
                .containsAll(TaskQuery.keysOf(there))
                .doesNotContainAnyElementsOf(only(TaskQuery.keysOf(task), TaskQuery.keysOf(there)));
    }

    private static Set<String> only(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
