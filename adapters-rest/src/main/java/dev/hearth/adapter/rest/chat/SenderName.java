package dev.hearth.adapter.rest.chat;

import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** The sender's own name for a message: the key in the header and the name in the body are the same thing said in two places. */
public final class SenderName {
    private SenderName() {}

    /** Refuses where both are given and differ, or several keys. */
    public static Optional<ClientMessageId> of(Optional<ClientMessageId> inBody, List<String> keys) {
        Optional<String> inHeader = oneKey(keys);
        if (inHeader.isEmpty()) {
            return inBody;
        }
        if (inBody.isPresent() && !inHeader.equals(inBody.map(ClientMessageId::value))) {
            throw new Refusal.Invalid("clientId", "must be the same as the Idempotency-Key header, or absent");
        }
        return inHeader.map(ClientMessageId::new);
    }

    private static Optional<String> oneKey(List<String> keys) {
        List<String> different = keys.stream().distinct().toList();
        if (different.size() > 1) {
            throw new Refusal.Invalid("Idempotency-Key", "must be given once");
        }
        return different.stream().findFirst();
    }
}
