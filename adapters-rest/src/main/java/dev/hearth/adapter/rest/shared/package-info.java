/** What every resource needs: reading JSON strictly, the caller, envelopes, problem documents, correlation ids. */
@NullMarked
package dev.hearth.adapter.rest.shared;

import org.jspecify.annotations.NullMarked;
