package news.standfirst.languages;

import news.standfirst.access.AuditWriter;
import news.standfirst.access.Gate;
import news.standfirst.translation.kept.EditionPlan;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;

/** The desks of this room. */
public record LanguageDesks(
    TranslatorsDesk translators, GlossaryDesk glossaries, EditionDesk editions, ModelDesk models) {
  /** All of them, over what they ask. */
  public static LanguageDesks over(
      Pipeline pipeline,
      Revising revising,
      ModelOffice models,
      EditionPlan plan,
      Gate gate,
      AuditWriter audit) {
    var acts = new Acts(gate, audit);
    var editions = new EditionDesk(plan, pipeline.settings().editions(), acts);
    return new LanguageDesks(
        new TranslatorsDesk(pipeline, revising, acts),
        new GlossaryDesk(pipeline.shelves().glossaries(), acts),
        editions,
        new ModelDesk(models, editions, acts));
  }
}
