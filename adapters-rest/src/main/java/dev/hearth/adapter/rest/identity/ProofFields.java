package dev.hearth.adapter.rest.identity;

import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import java.util.Optional;

/** The fields by which a caller proves again who they are. */
record ProofFields(Field<Optional<Password>> password, Field<Optional<String>> code) {
    private static final int MOST_CODE = 100;

    static ProofFields read(Input input) {
        return new ProofFields(
                input.optional("password", Password::typed),
                input.optional("code", text -> Input.bounded(text, MOST_CODE)));
    }

    OwnerProof.Shown shown(Device device) {
        return new OwnerProof.Shown(password.get(), code.get(), device);
    }
}
