package dev.hearth.application.shared.port;

import java.util.UUID;

/** Where new ids come from. Safe from any thread. */
public interface IdSource {
    /** A fresh time-ordered id (UUID version 7, RFC 9562 §5.7); later ones of the same source sort after earlier ones. */
    UUID next();
}
