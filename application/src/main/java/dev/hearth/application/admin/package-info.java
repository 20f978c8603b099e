/** Running a server: looking through accounts, closing and opening them, and what was done. */
@NullMarked
package dev.hearth.application.admin;

import org.jspecify.annotations.NullMarked;
