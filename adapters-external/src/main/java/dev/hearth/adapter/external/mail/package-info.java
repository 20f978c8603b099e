/**
 * Mail about accounts: {@link dev.hearth.adapter.external.mail.TemplateAccountMail} writes the letters,
 * {@link dev.hearth.adapter.external.mail.MailTransport} carries them to a mail server or into a folder, and
 * {@link dev.hearth.adapter.external.mail.QueuedAccountMail} lets nobody wait for it. The words are templates under
 * {@code /mail} in the class path, one folder for each language.
 */
@NullMarked
package dev.hearth.adapter.external.mail;

import org.jspecify.annotations.NullMarked;
