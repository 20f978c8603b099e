package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink;
import java.util.List;
import org.bson.Document;

/** The stored form of a task's links. */
final class TaskLinkDocuments {
    private static final String KIND = "kind";
    private static final String TASK = "task";
    private static final String PROJECT = "project";

    private TaskLinkDocuments() {}

    static List<Document> write(List<TaskLink> links) {
        return links.stream()
                .map(link -> new Document(KIND, link.kind().name())
                        .append(TASK, link.other().value())
                        .append(PROJECT, link.project().value()))
                .toList();
    }

    static List<TaskLink> read(List<Document> links) {
        return links.stream()
                .map(link -> new TaskLink(
                        TaskLink.Kind.valueOf(Documents.text(link, KIND)),
                        new TaskId(Documents.id(link, TASK)),
                        new ProjectId(Documents.id(link, PROJECT))))
                .toList();
    }
}
