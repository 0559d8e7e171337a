/// A small invented plan file in canonical form, which has every key and every kind.
enum SmallPlanFile {
  static let text = #"""
    {
      "$schema": "plan.schema.json",
      "format": "planq-plan/1",
      "plan": {
        "number": "1/KH",
        "issuer": "Tỉnh A",
        "date": "2024-07-22",
        "title": "Kế hoạch \"thử\"",
        "milestones": [2025, 2030],
        "source": "bịa\t\\ ra"
      },
      "areas": [
        {
          "key": "health",
          "name": "Y tế",
          "english": "Health",
          "kind": "sector"
        }
      ],
      "agencies": [
        {
          "key": "so-y-te",
          "name": "Sở Y tế",
          "short": "SYT",
          "kind": "department",
          "aliases": ["Y tế tỉnh"]
        },
        {
          "key": "all",
          "name": "Các sở",
          "kind": "group",
          "members": ["so-y-te"]
        }
      ],
      "documents": [
        {
          "number": "42-NQ/TW",
          "kind": "Nghị quyết",
          "issuer": "Trung ương",
          "date": "2023-11-24",
          "title": "Về chính sách"
        },
        {
          "title": "Luật Việc làm"
        }
      ],
      "sections": [
        {
          "id": "III",
          "title": "NHIỆM VỤ",
          "level": 1,
          "line": 10
        },
        {
          "id": "III.1",
          "title": "Y tế",
          "level": 2,
          "parent": "III"
        }
      ],
      "tasks": [
        {
          "id": "III.1.a",
          "title": "Khám bệnh",
          "area": "health",
          "section": "III.1",
          "lead": ["so-y-te"],
          "partners": ["all"],
          "timeframe": {"text": "2026-2030", "kind": "span", "start": "2026-01-01", "end": "2030-12-31"},
          "product": "Báo cáo",
          "summary": "Khám",
          "beneficiaries": [
            "người cao tuổi sống một mình ở vùng sâu, vùng xa",
            "trẻ em dưới sáu tuổi của hộ nghèo và cận nghèo"
          ],
          "cites": ["42-NQ/TW", "Luật Việc làm"],
          "text": "Một\nhai",
          "line": 12
        },
        {
          "id": "III.1.b",
          "title": "Chữa bệnh",
          "timeframe": {"text": "Khi cần", "kind": "event"}
        },
        {
          "id": "III.1.c",
          "title": "Phòng bệnh",
          "timeframe": {"kind": "until", "start": "2024-07-22", "end": "2025-11-15", "milestone": "2025-11-15"}
        }
      ],
      "indicators": [
        {
          "id": "7.1",
          "name": "Tuổi thọ",
          "area": "health",
          "unit": "Tuổi",
          "targets": {
            "2025": {"text": "75,5", "kind": "exact", "value": 75.5},
            "2030": {"text": "76-78", "kind": "range", "low": 76, "high": 78}
          },
          "lead": ["so-y-te", "all"],
          "direction": "increase",
          "note": "ghi",
          "line": 30
        },
        {
          "id": "7.1.a",
          "name": "Tuổi khỏe",
          "targets": {
            "2025": {"kind": "missing"},
            "2030": {"text": "<2", "kind": "less", "high": 2}
          },
          "parent": "7.1"
        },
        {
          "id": "7.2",
          "name": "Giường",
          "targets": {
            "2025": {"kind": "at_least", "low": -0.5},
            "2030": {"text": "nhiều", "kind": "text"}
          }
        }
      ],
      "duties": [
        {
          "id": "IV.1",
          "who": ["so-y-te"],
          "what": "Báo cáo",
          "due": "before 15/11 every year",
          "month": 11,
          "day": 15,
          "reports_to": "all",
          "line": 40
        }
      ]
    }

    """#

  static var bytes: [UInt8] { Array(text.utf8) }
}
