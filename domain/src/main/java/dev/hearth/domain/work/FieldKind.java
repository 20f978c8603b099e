package dev.hearth.domain.work;

/** What a custom field holds. It stays what it is: values of one kind are none of another. */
public enum FieldKind {
    TEXT,
    /** A decimal number, exact. */
    NUMBER,
    DATE,
    /** One of the field's options. */
    CHOICE,
    /** Somebody who may look at the project. */
    PERSON,
    CHECKBOX,
    URL
}
