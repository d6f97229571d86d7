/**
 * Reports of a run: a page for people, a document for machines, a table for spreadsheets. Read
 * first: {@link dev.suffice.reports.ReportsModule}. May import {@code api}; nothing else of ours.
 *
 * <p>Every writer is a pure function of a {@link dev.suffice.api.result.RunReport}: the same report
 * gives the same bytes, whatever the locale or the time zone.
 */
package dev.suffice.reports;
