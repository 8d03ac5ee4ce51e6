# 导入结果一列中的文字。
imports-heading = 导入结果
imports-to_create = 将新建
imports-to_update = 将更新
imports-created = 已新建
imports-updated = 已更新
imports-unchanged = 无变化
imports-superseded = 不计
imports-refused = 未导入
