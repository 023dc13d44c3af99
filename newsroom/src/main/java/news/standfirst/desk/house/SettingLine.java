package news.standfirst.desk.house;

/**
 * One setting as it is in force.
 *
 * @param value in words; never a secret
 */
public record SettingLine(String key, String value) {}
