package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import org.bson.Document;

/** What is left of a task in a project it went from: the document of the task as it was, gone, under its name there. */
final class TraceDocuments {
    /** The task's id. */
    static final String TASK = "task";

    private static final String ID = "_id";

    private TraceDocuments() {}

    static Document id(ProjectId project, long number) {
        return new Document(TaskDocuments.PROJECT, project.value()).append(TaskDocuments.NUMBER, number);
    }

    static Document write(Task trace) {
        Document document = TaskDocuments.write(trace);
        document.put(ID, id(trace.project(), trace.number()));
        return document.append(TASK, trace.id().value());
    }

    static TaskId task(Document trace) {
        return new TaskId(Documents.id(trace, TASK));
    }

    static Task trace(Document found) {
        Document document = new Document(found);
        document.put(ID, Documents.id(found, TASK));
        return TaskDocuments.task(document);
    }
}
