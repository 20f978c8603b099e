package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.work.Board;
import dev.hearth.domain.work.BoardColumn;
import dev.hearth.domain.work.Colour;
import dev.hearth.domain.work.Label;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Labels;
import dev.hearth.domain.work.TaskStatus;
import java.util.List;
import org.bson.Document;

/** The stored forms of a project's labels and of its board's columns, in their order. */
final class BoardDocuments {
    private static final String NAME = "name";

    private BoardDocuments() {}

    static List<Document> write(Labels labels) {
        return labels.all().stream()
                .map(label -> new Document("id", label.id().value())
                        .append(NAME, label.name())
                        .append("colour", label.colour().value()))
                .toList();
    }

    static Labels labels(List<Document> documents) {
        return new Labels(documents.stream()
                .map(found -> new Label(
                        new LabelId(Documents.id(found, "id")),
                        Documents.text(found, NAME),
                        new Colour(Documents.text(found, "colour"))))
                .toList());
    }

    static List<Document> write(Board board) {
        return board.columns().stream().map(BoardDocuments::write).toList();
    }

    private static Document write(BoardColumn column) {
        Document document = new Document(NAME, column.name())
                .append("status", column.status().name());
        column.limit().ifPresent(limit -> document.append("limit", limit));
        return document;
    }

    static Board board(List<Document> documents) {
        return new Board(documents.stream()
                .map(found -> new BoardColumn(
                        Documents.text(found, NAME),
                        TaskStatus.valueOf(Documents.text(found, "status")),
                        Documents.optional(found, "limit", Integer.class)))
                .toList());
    }
}
