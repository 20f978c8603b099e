package dev.hearth.adapter.external.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Set;

/** Verifies by the JDK, which takes each signature in its one canonical form only (RFC 8032 §5.1.7). Safe from any thread. */
final class Ed25519Verifier implements JWSVerifier {
    private final PublicKey key;
    private final JCAContext context = new JCAContext();

    Ed25519Verifier(PublicKey key) {
        this.key = key;
    }

    @Override
    public boolean verify(JWSHeader header, byte[] content, Base64URL claimed) throws JOSEException {
        try {
            Signature signature = Signature.getInstance(Ed25519Signer.JDK_NAME);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(claimed.decode());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException failed) {
            throw new JOSEException("An Ed25519 key could not verify.", failed);
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
