package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Set;

/** Signs by the JDK (RFC 8037 §3.1), where the library would need another one. Safe from any thread. */
final class Ed25519Signer implements JWSSigner {
    static final String JDK_NAME = "Ed25519";

    private final PrivateKey key;
    private final JCAContext context = new JCAContext();

    Ed25519Signer(PrivateKey key) {
        this.key = key;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] content) throws JOSEException {
        try {
            Signature signature = Signature.getInstance(JDK_NAME);
            signature.initSign(key);
            signature.update(content);
            return Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new JOSEException("An Ed25519 key could not sign.", failed);
        }
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.EdDSA);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
