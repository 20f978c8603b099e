/** Running a server: what administrators did, and may do. */
@NullMarked
package dev.hearth.domain.admin;

import org.jspecify.annotations.NullMarked;
