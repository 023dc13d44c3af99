package news.standfirst.translation.work;

import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Translations;
import news.standfirst.translation.kept.Waiting;

/** Where everything about translations is kept. */
public record Shelves(
    Translations translations,
    Waiting waiting,
    Memory memory,
    Glossaries glossaries,
    Progress progress,
    Backlog backlog,
    Steps steps) {}
