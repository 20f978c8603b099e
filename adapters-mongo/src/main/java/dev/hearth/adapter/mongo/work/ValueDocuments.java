package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** The stored form of what a task says in custom fields. */
final class ValueDocuments {
    private static final String FIELD = "field";
    private static final String KIND = "kind";
    private static final String TEXT = "text";

    private ValueDocuments() {}

    static List<Document> write(FieldValues values) {
        return values.all().entrySet().stream()
                .map(entry -> new Document(FIELD, entry.getKey().value())
                        .append(KIND, entry.getValue().kind().name())
                        .append(TEXT, entry.getValue().text()))
                .toList();
    }

    static FieldValues read(List<Document> documents) {
        return new FieldValues(documents.stream()
                .collect(Collectors.toMap(
                        found -> new FieldId(Documents.id(found, FIELD)),
                        found -> new FieldValue(
                                FieldKind.valueOf(Documents.text(found, KIND)), Documents.text(found, TEXT)))));
    }
}
